system() runs commands in order with what was printed before, with --unsafe.
--- prog
begin { printf("first\n"); system("echo hi; echo %s-%d", "a", 2); system("printf b; exit 3"); printf("last\n"); exit(); }
--- args
-q --unsafe -
--- needs
root
--- stdout
first
hi
a-2

b
last


