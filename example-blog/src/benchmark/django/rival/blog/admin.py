"""The same admin as the blog's: the columns, filters, search, drill-down, look-ups and rows within the form."""
from django.contrib import admin

from .models import Author, Category, Comment, Post, Tag


class CommentInline(admin.TabularInline):
    model = Comment
    extra = 0
    autocomplete_fields = ["parent"]


@admin.register(Post)
class PostAdmin(admin.ModelAdmin):
    list_display = ["title", "author", "category", "status", "published_at"]
    list_filter = ["status", "language", "category", "author"]
    list_select_related = ["author", "category"]
    search_fields = ["title", "author__name"]
    date_hierarchy = "published_at"
    prepopulated_fields = {"slug": ["title"]}
    autocomplete_fields = ["author", "category", "tags"]
    readonly_fields = ["views"]
    inlines = [CommentInline]


@admin.register(Comment)
class CommentAdmin(admin.ModelAdmin):
    list_display = ["name", "post", "status", "created_at"]
    search_fields = ["name", "body"]
    list_filter = ["status"]
    autocomplete_fields = ["post", "parent"]


@admin.register(Author, Category, Tag)
class NamedAdmin(admin.ModelAdmin):
    search_fields = ["name"]
