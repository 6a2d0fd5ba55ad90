`@m` is the caller's map, with or without keys.
--- prog
macro note(@m, k) { @m[k] = count(); }
macro sum_up(@s, n) { @s += n; }
begin { note(@who, 1); note(@who, 1); note(@who, 2); sum_up(@all, 5); sum_up(@all, 6); exit(); }
--- args
-q -
--- needs
root
--- stdout


@all: 11
@who[2]: 1
@who[1]: 2
