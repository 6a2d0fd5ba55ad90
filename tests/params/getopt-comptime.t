Options choose branches at compile time.
--- prog
begin { if comptime (getopt("n", 5) > 3) { print("many"); } else { print("few" * 2); } exit(); }
--- args
-q -
--- needs
root
--- stdout
many


