"""The blog as an app of Django's, under the label that its tables are named by."""
from django.apps import AppConfig


class BlogConfig(AppConfig):
    name = "rival.blog"
    label = "blog"
