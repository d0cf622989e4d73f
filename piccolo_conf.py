"""Where Piccolo finds the database and the four packages that declare tables."""

import os

from piccolo.conf.apps import AppRegistry

from incubator import settings
from incubator.database import make_engine

DB = make_engine(settings.load(os.environ, serving=False).database_url)

APP_REGISTRY = AppRegistry(
    apps=[
        "incubator.piccolo_app",
        "tenants.piccolo_app",
        "facilities.piccolo_app",
        "services.piccolo_app",
    ]
)
