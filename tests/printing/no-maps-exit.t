With print_maps_on_exit = false nothing is printed at the end but what end prints.
--- prog
config = { print_maps_on_exit = false }
begin { @x = 1; printf("a\n"); exit(); }
end { print(@x); }
--- args
-q -
--- needs
root
--- stdout
a
@x: 1
