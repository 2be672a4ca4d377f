"""The server of the explorer: places kept ready, who may come in, what each visitor is told.
`serving` starts it in a process of its own.
"""
