"""A set as large as the usual handwritten digits, 1,797 rows of 64 numbers from 0 to 16 and a label, brought in by the
preprocessor and learned by the compiler in five epochs; its seconds and memory are held to limits.
usage: large_set.py [COMPILER...]"""

import pathlib
import random
import shutil
import sys
import tempfile

from cost_of import BUSY  # placeholder
