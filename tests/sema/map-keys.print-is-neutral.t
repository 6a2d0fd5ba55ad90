Naming a whole map does not say whether it has keys: no error here.
--- prog
begin { @a[1] = 1; print(@a); @b = 2; print(@b); }
--- args
--check -
