A program that is stored in a ZIP archive is probed there (ARCHIVE!/MEMBER), wherever the archive is mapped, and its functions have names in stacks; of a compressed one it is said that nothing can run it.
--- cmd
python3 - "$TARGETS" <<'EOF'
import sys, zipfile
with zipfile.ZipFile("a.zip", "w") as z:
	z.writestr("README", "not ELF")
	z.write(sys.argv[1] + "/archived", "lib/archived")
	z.write(sys.argv[1] + "/calls", "calls", zipfile.ZIP_DEFLATED)
	z.comment = b"behind the directory"
EOF
"$KTRACE" -l 'uprobe:a.zip!/lib/archived:ans*'
"$KTRACE" -q -c "$TARGETS/archived a.zip 5" -e 'uprobe:a.zip!/lib/archived:answer { @[usym(reg("ip")), ustack(1)] = count(); @sum = sum(arg0); }'
"$KTRACE" -q -c "$TARGETS/archived a.zip 5" -e "uretprobe:$PWD/a.zip!/lib/arch*:* { }"
for member in calls README none; do
	"$KTRACE" --dry-run -q -e "uprobe:a.zip!/$member:work { }"
done
"$KTRACE" --dry-run -q -e "uprobe:none.zip!/x:work { }"
--- timeout
120
--- needs
root
uprobe
cmd:python3
--- filter-stderr
/^ /d
/^hint/d
s/uretprobe:[^ ]*//
s/'\/.*!/'…!/
--- exit
3
--- stdout
uprobe:./a.zip!/lib/archived:answer


@[answer, 
        answer+0
]: 5
@sum: 10
--- stderr
stdin:1:1: error: cannot read '…!/lib/arch*': No such file or directory [binary-unreadable]
stdin:1:1: error: cannot read './a.zip!/calls': it is compressed in its archive, so nothing can run it there [binary-unreadable]
stdin:1:1: error: cannot read './a.zip!/README': it is not an ELF file [binary-unreadable]
stdin:1:1: error: cannot read './a.zip!/none': No such file or directory [binary-unreadable]
stdin:1:1: error: cannot find the binary 'none.zip!/x': No such file or directory [probe-binary]
