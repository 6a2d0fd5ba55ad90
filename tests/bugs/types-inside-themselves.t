A recorded machine whose types are damaged, a struct that is a part of itself, is asked for a member and does not answer for ever.
--- cmd
mkdir -p machine/btf && echo 6.1.0 >machine/release
{
	printf '\237\353\001\000\030\000\000\000\000\000\000\000\030\000\000\000\030\000\000\000\003\000\000\000'
	printf '\001\000\000\000\001\000\000\004\004\000\000\000'	# struct A, 1 member, 4 bytes
	printf '\000\000\000\000\001\000\000\000\000\000\000\000'	# without a name: a struct A
	printf '\000A\000'
} >machine/btf/vmlinux
"$KTRACE" --host machine --check -e 'begin { print(((struct A *)8)->x); }'
--- exit
1
--- stderr
stdin:1:15: error: 'struct A' has no member 'x' [member]
    1 | begin { print(((struct A *)8)->x); }
      |               ^~~~~~~~~~~~~~~~~~
