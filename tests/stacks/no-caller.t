A user stack that ends where no program or thread begins says that no caller was found, unless its depth was asked for, it is raw, or mark_cut_stacks is off; one that ends at main() is whole.
--- cmd
t=$TARGETS
"$KTRACE" -q -c "$t/bare" -e "uprobe:$t/bare:deep { printf(\"%s%s%s%s\", ustack, ustack(perf), ustack(1), ustack(raw)); }"
"$KTRACE" -q -c "$t/bare" -e "config = { mark_cut_stacks = false } uprobe:$t/bare:deep { printf(\"%s\", ustack); }"
"$KTRACE" -q -c "$t/inlined" -e "uprobe:$t/inlined:nothing { printf(\"%s\", ustack); }" | grep 'no caller' || echo whole
--- needs
root
uprobe
--- filter
/^$/d
s/\+[0-9]+/+N/
s/^[0-9a-f]{6,}/ADDR/
s/^\t[0-9a-f]+ /\tADDR /
s/ \(\/.*\/bare\)/ (here)/
--- stdout
        deep+N
        [no caller found]
	ADDR deep+N (here)
	[no caller found]
        deep+N
ADDR
        deep+N
whole
