"""Prints for each address named on the command line how many queries Django asks to answer it, logged in as a superuser."""
import sys

import django

django.setup()
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

client = Client(HTTP_HOST="127.0.0.1")
client.force_login(get_user_model().objects.get(username="admin"))
for address in sys.argv[1:]:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    print(response.status_code, len(captured), address)
