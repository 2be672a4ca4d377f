"""The process of the server; `serving.serve` starts it."""

from .app import Room

if __name__ == "__main__":
    Room.launch_instance()
