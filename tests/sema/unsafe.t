--unsafe allows it.
--- prog
begin { system("true"); }
--- args
--check --unsafe -
