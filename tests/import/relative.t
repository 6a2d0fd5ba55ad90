Paths are relative to the file that imports; macros, functions and probes are merged.
--- prog
import "lib/a.bt";
begin { print((a(4), c(1))); exit(); }
--- cmd
mkdir -p lib/deep
echo 'import "deep/b.bt"; macro a(x) { b(x) + 1 } begin { print("of a"); }' >lib/a.bt
echo 'macro b(x) { x * 10 } fn c($n: int64): int64 { return $n + 5; }' >lib/deep/b.bt
"$KTRACE" -q prog.bt
--- needs
root
--- stdout
of a
(41, 6)


