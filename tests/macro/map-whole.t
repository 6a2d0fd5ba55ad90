A map that stands for a word is handed on as it is.
--- prog
macro show(x) { print(x) }
begin { @a[1] = 2; show(@a); show(@a[1]); clear(@a); exit(); }
--- args
-q -
--- needs
root
--- stdout
@a[1]: 2
2


