"""Basic social assistance: the last benefit, for what a household lacks in a month."""

from .basic import basic_assistance

__all__ = ["basic_assistance"]
