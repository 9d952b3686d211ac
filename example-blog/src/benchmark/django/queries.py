"""Prints for each address named on the command line how many queries Django asks to answer it, logged in as a superuser.

The log-in page is asked for by somebody who is not."""
import sys

import django

django.setup()
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

stranger = Client(HTTP_HOST="127.0.0.1")
superuser = Client(HTTP_HOST="127.0.0.1")
superuser.force_login(get_user_model().objects.get(username="admin"))
for address in sys.argv[1:]:
    client = stranger if address.endswith("/login/") else superuser
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    print(response.status_code, len(captured), address)
