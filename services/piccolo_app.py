"""Registers the tables and migrations of this package with Piccolo."""

from pathlib import Path

from piccolo.conf.apps import AppConfig, table_finder

APP_CONFIG = AppConfig(
    app_name="services",
    migrations_folder_path=str(Path(__file__).parent / "piccolo_migrations"),
    table_classes=table_finder(modules=["services.tables"]),
    migration_dependencies=["facilities.piccolo_app"],
)
