"""Templates and catalogues, read before servers are forked from the process that imports this."""

from incubator import clock, languages, pages
from incubator.app import _template_folders

TEMPLATES = pages.template_engine(_template_folders()).engine

languages.load()
for name in TEMPLATES.list_templates(extensions=["html"]):
    TEMPLATES.get_template(name)


def by_the_clock() -> None:
    """Let them ask the clock that is in use: they know the real one by its name."""
    TEMPLATES.globals["now"] = clock.now
