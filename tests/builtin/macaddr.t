macaddr() prints the first 6 bytes of an array or string, or at an address, in capitals, and is a key;
fewer bytes are told.
--- cmd
"$KTRACE" -q -e 'struct eth { uint8_t dst[6]; uint8_t src[6]; };
begin { print(macaddr((int8[6])"abcde")); @[macaddr(pton("1:a2:3::"))] = 1; print((macaddr(pton("::ff")), 1)); exit(); }'

"$KTRACE" -q -e 'begin { print(macaddr((uint8 *)curtask + offsetof(struct task_struct, comm))); }'
"$KTRACE" --dry-run -e 'begin { print(macaddr("abc")); }' 2>&1
"$KTRACE" --dry-run -e 'begin { print(macaddr(pton("1.2.3.4"))); }' 2>&1
"$KTRACE" --dry-run -e 'begin { print(macaddr(5)); }' 2>&1 || :
--- needs
root
--- stdout
61:62:63:64:65:00
(00:00:00:00:00:00, 1)


@[00:01:00:A2:00:03]: 1
6B:74:72:61:63:65


stdin:1:23: error: 'macaddr' takes an array of 6 bytes or the address of them, not 'string[4]' [argument-type]
    1 | begin { print(macaddr("abc")); }
      |                       ^~~~~
stdin:1:23: error: 'macaddr' takes an array of 6 bytes or the address of them, not 'uint8[4]' [argument-type]
    1 | begin { print(macaddr(pton("1.2.3.4"))); }
      |                       ^~~~~~~~~~~~~~~
stdin:1:23: error: 'macaddr' takes an array of 6 bytes or the address of them, not 'int8' [argument-type]
    1 | begin { print(macaddr(5)); }
      |                       ^
