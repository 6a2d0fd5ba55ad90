Frames of the form build_id are the file's build id and the offset in the file, which the kernel's stack has not.
--- cmd
off=$(nm "$TARGETS/spin" | sed -n 's/^0*\([0-9a-f]*\) T burn_inner$/\1/p')
id=$(readelf -n "$TARGETS/spin" | sed -n 's/.*Build ID: //p')
"$KTRACE" -q -c "$TARGETS/spin 50" -e "uprobe:$TARGETS/spin:burn_inner { printf(\"%s\", ustack(build_id, 2)); exit(); }" |
	sed "s/$id 0x$off\$/here/; s/$id 0x/id /"
"$KTRACE" --dry-run -e 'begin { print(kstack(build_id)); }'
--- needs
root
uprobe
cmd:nm
cmd:readelf
--- exit
1
--- match
^here$
^id [0-9a-f]+$
--- match-stderr
the kernel's stack has no form 'build_id'
