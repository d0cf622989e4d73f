"""Lets `python -m incubator.commands` run the command line."""

import sys

from incubator.commands import main

sys.exit(main())
