What can change the system needs --unsafe.
--- prog
begin { system("true"); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:9: error: 'system' can change the system [unsafe]
    1 | begin { system("true"); }
      |         ^~~~~~~~~~~~~~
hint: allow it with the option --unsafe
