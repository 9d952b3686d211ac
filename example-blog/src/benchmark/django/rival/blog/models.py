"""The blog's tables as Django sees them: the same names and columns, made by the blog's own migrations."""
from django.db import models


class Named(models.Model):
    class Meta:
        abstract = True

    def __str__(self):
        return self.name


class Author(Named):
    username = models.SlugField(unique=True)
    name = models.CharField(max_length=100)
    bio = models.TextField(blank=True)

    class Meta:
        managed = False
        db_table = "blog_author"
        ordering = ["name"]


class Category(Named):
    name = models.CharField(max_length=100, unique=True)
    slug = models.SlugField(max_length=100, unique=True)

    class Meta:
        managed = False
        db_table = "blog_category"
        ordering = ["name"]
        verbose_name_plural = "categories"


class Tag(Named):
    name = models.CharField(max_length=50, unique=True)
    slug = models.SlugField(max_length=50, unique=True)

    class Meta:
        managed = False
        db_table = "blog_tag"
        ordering = ["name"]


class Post(models.Model):
    title = models.CharField(max_length=200)
    slug = models.SlugField(max_length=200, unique=True, allow_unicode=True)
    summary = models.TextField(blank=True)
    body = models.TextField()
    picture = models.CharField(max_length=100, blank=True)
    picture_alt = models.CharField(max_length=200, blank=True)
    search_text = models.TextField(blank=True, editable=False)
    language = models.CharField(max_length=20, choices=[("en", "En"), ("fa", "Fa")], default="en")
    status = models.CharField(max_length=20, choices=[("draft", "Draft"), ("published", "Published")], default="draft")
    views = models.IntegerField(default=0)
    published_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    author = models.ForeignKey(Author, models.PROTECT, related_name="posts")
    category = models.ForeignKey(Category, models.SET_NULL, null=True, blank=True, related_name="posts")
    tags = models.ManyToManyField(Tag, related_name="posts", db_table="blog_post_tags")

    class Meta:
        managed = False
        db_table = "blog_post"
        ordering = ["-published_at", "-id"]

    def __str__(self):
        return self.title


class Comment(models.Model):
    post = models.ForeignKey(Post, models.CASCADE, related_name="comments")
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="replies")
    name = models.CharField(max_length=80)
    email = models.EmailField(blank=True)
    body = models.TextField()
    status = models.CharField(
        max_length=20,
        choices=[("pending", "Pending"), ("approved", "Approved"), ("rejected", "Rejected")],
        default="pending",
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        managed = False
        db_table = "blog_comment"
        ordering = ["created_at", "id"]

    def __str__(self):
        return f"{self.name}: {self.body[:40]}"
