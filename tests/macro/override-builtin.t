A macro takes the place of a builtin of its name and number of arguments; others stay.
--- prog
macro strlen(s) { 42 }
macro pid() { "mine" }
begin { print((strlen("abc"), pid, strncmp("a", "a", 1))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(42, mine, 0)


