What lines define is known to later ones, and replaced when it is defined again; errors leave all as it was.
--- stdin
macro twice(x) { x * 2 }
twice(21)
fn add($a: uint64, $b: uint64): uint64 { return $a + $b; }
add(twice(1), 2)
struct pt { int x; char name[4]; }
sizeof(struct pt)
.type struct pt
#define N 7
N + 1
macro twice(x) { x * 3 }
twice(21)
twice(21)
begin { @n = twice(N); }
begin { @n = nosuch(); }
.save saved.bt
.sh cat saved.bt
.load saved.bt
--- args
--repl
--- needs
root
--- exit
1
--- stdout
42
4
8
struct pt (8 bytes)
       0  int32 x
       4  int8[4] name
8
63
63


@n: 21
struct pt { int x; char name[4]; }
#define N 7
fn add($a: uint64, $b: uint64): uint64 { return $a + $b; }
macro twice(x) { x * 3 }
begin { @n = twice(N); }


@n: 21
--- stderr
input:1:14: error: there is no function 'nosuch' [undefined-function]
    1 | begin { @n = nosuch(); }
      |              ^~~~~~~~
