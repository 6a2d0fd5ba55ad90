Declarations, with and without type and value.
--- prog
begin {
	let $a;
	let $b = 1;
	let $c: uint64;
	let $d : string[16] = "x";
	let $e: struct sock * = 0;
	let $f: int32[4]*;
	let $g: typeof($b) = 2;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (let $a)
    (let $b 1)
    (let $c <uint64>)
    (let $d <string[16]> "x")
    (let $e <struct sock*> 0)
    (let $f <int32[4]*>)
    (let $g <(typeof $b)> 2)))
