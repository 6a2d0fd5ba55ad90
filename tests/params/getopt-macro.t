One macro asks for an option, many use it.
--- prog
macro limit() { getopt("limit", 3, "at most") }
begin { print((limit, limit + 1)); exit(); }
--- args
-q - -- --limit=8
--- needs
root
--- stdout
(8, 9)


