"""The Finnish law: golden cases and the rules one by one."""
