What is dropped may have any types, and may fail().
--- prog
begin { if comptime (sizeof(uint64) == 8) { print("64"); } else { fail("no %s of %d", "word", 8); print(1 + (1, 2)); } exit(); }
--- args
-q -
--- needs
root
--- stdout
64


