Ten thousand of what can stand within itself: a message each, and nobody's stack ends.
--- cmd
many() { awk -v word="$1" -v n=10000 'BEGIN { for (i = 0; i < n; i++) printf "%s", word }'; }
try() { "$KTRACE" --check "$1" 2>&1 | grep -oE 'error: .*'; }
echo "begin { print($(many '(')1$(many ')')); }" >paren.bt && try paren.bt
echo "begin { print($(many '!')1); }" >unary.bt && try unary.bt
echo "begin { print(1$(many '+pid')); }" >binary.bt && try binary.bt
echo "begin { print($(many 'pid ? 1 : ')2); }" >ternary.bt && try ternary.bt
echo "begin { if (pid) { } $(many 'else if (pid) { } ') }" >elseif.bt && try elseif.bt
echo "begin { $(many '{ ')$(many '} ') }" >block.bt && try block.bt
echo "begin { print($(many '(uint64)')1); }" >cast.bt && try cast.bt
echo "begin { print(curtask$(many '.parent')); }" >member.bt && try member.bt
echo "struct a { $(many 'struct { ')int x; $(many '}; ')}; begin { }" >struct.bt && try struct.bt
printf '#if %s1%s\n#endif\nbegin { }\n' "$(many '(')" "$(many ')')" >if.bt && try if.bt
echo "struct a { int $(many '*')x; }; begin { }" >pointer.bt && try pointer.bt
echo "struct a { int x$(many '[1]'); }; begin { }" >array.bt && try array.bt
echo "begin { print((uint8 $(many '*'))0); }" >stars.bt && try stars.bt
exit 1
--- exit
1
--- stdout
error: more than 200 brackets within each other [too-deep]
error: this is nested too deeply [too-deep]
error: this is nested too deeply: at most 1200 operators and blocks in each other [too-deep]
error: this is nested too deeply [too-deep]
error: this is nested too deeply [too-deep]
error: more than 200 brackets within each other [too-deep]
error: this is nested too deeply [too-deep]
error: this is nested too deeply: at most 1200 operators and blocks in each other [too-deep]
error: definitions are nested too deeply [too-deep]
error: this is nested too deeply [c-condition]
error: this is a pointer to too many pointers [too-deep]
error: this array has too many dimensions [too-deep]
error: a type has at most 50 stars and dimensions [too-deep]
