"""What the peers in Python share: doing an action COUNT times and saying what that took."""

import time


def measure(count, action):
    """Prints the line that the harness reads: `sample COUNT WALL CPU`, in seconds."""
    for _ in range(max(1, count // 10)):
        action()
    wall, cpu = time.perf_counter(), time.process_time()
    for _ in range(count):
        action()
    print("sample", count, time.perf_counter() - wall, time.process_time() - cpu)
