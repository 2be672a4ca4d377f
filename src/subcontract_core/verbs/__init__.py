"""Shared words of all models: calendars, onboarding, admission, pricing."""
