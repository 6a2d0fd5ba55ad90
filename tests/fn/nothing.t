A function without a result is a statement; maps are the program's.
--- prog
fn note($k: uint64) { if ($k == 2) { return; } @seen[$k] = count(); }
fn say() : void { print("said"); }
begin { note(1); note(2); note(1); say(); exit(); }
--- args
-q -
--- needs
root
--- stdout
said


@seen[1]: 2
