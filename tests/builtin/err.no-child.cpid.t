cpid without a command is 0.
--- prog
begin { print(cpid); print(kaddr(1)); }
--- args
--dry-run -
--- needs
root
--- exit
1
--- stderr
stdin:1:15: warning: 'cpid' is 0: there is no command (-c) [no-child]
    1 | begin { print(cpid); print(kaddr(1)); }
      |               ^~~~
stdin:1:34: error: argument 1 of 'kaddr' must be a string literal, not a number [argument-type]
    1 | begin { print(cpid); print(kaddr(1)); }
      |                                  ^
hint: a parameter as text is 'str($1)'
hint: it is 'kaddr(strlit symbol)'
