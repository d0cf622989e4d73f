"""The tables of firms and their way through the houses; nothing but tables."""

from tenants.tables.firms import Firm, Membership, Tenancy

__all__ = ["Firm", "Membership", "Tenancy"]
