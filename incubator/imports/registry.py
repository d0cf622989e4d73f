"""Every kind of table that is taken over, by its name in addresses and on the command line."""

from incubator.imports.firms import FIRMS
from incubator.imports.lettings import LETTINGS
from incubator.imports.nouns import Noun
from incubator.imports.resources import RESOURCES

NOUNS: dict[str, Noun] = {noun.key: noun for noun in (FIRMS, RESOURCES, LETTINGS)}
