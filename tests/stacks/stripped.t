Functions of stripped binaries are probed and named by what was stripped off: a debug file found by .gnu_debuglink (beside the binary or in .debug, believed by checksum), packed into the binary, or below a directory given by --debuginfo.
--- cmd
try() {	# try BINARY NAME [OPTIONS]
	echo "$2:"
	# shellcheck disable=SC2086
	"$KTRACE" ${3:-} -q -c "$1 50" -e "uprobe:$1:burn_inner { if (@n++ == 0) { printf(\"%s\", ustack(4)); } } END { clear(@n); }"
}
cp "$TARGETS/spin" whole
strip whole -o bare
try ./bare none
mkdir -p link/.debug both/.debug wrong packed
for d in link both wrong packed; do cp bare $d/spin; done
objcopy --only-keep-debug whole spin.debug
objcopy -R .note.gnu.build-id spin.debug link/.debug/spin.debug
(cd link/.debug && objcopy -R .note.gnu.build-id --add-gnu-debuglink=spin.debug ../spin)
try link/spin link
cp spin.debug both/; (cd both && objcopy --add-gnu-debuglink=spin.debug spin)
try both/spin both
cp spin.debug wrong/; (cd wrong && objcopy -R .note.gnu.build-id --add-gnu-debuglink=spin.debug spin && echo >>spin.debug)
try wrong/spin wrong
objcopy -S --keep-file-symbols -K burn_inner -K burn_middle -K burn_outer -K main -R .comment whole names
xz names && objcopy --add-section .gnu_debugdata=names.xz packed/spin
try packed/spin packed
id=$(readelf -n whole | sed -n 's/.*Build ID: //p')
if [ "$id" ]; then
	dir=given/.build-id/$(printf %.2s "$id")
	mkdir -p "$dir" && cp spin.debug "$dir/${id#??}.debug"
	try ./bare given --debuginfo=.:given
fi
--- needs
!vm
root
uprobe
cmd:objcopy
cmd:strip
cmd:xz
cmd:readelf
--- filter
s/\+[0-9]+$/+N/
--- match-stderr
there is no function 'burn_inner' in ./bare
there is no function 'burn_inner' in wrong/spin
--- stdout
none:
link:

        burn_inner+N
        burn_middle+N
        burn_outer+N
        main+N


both:

        burn_inner+N
        burn_middle+N
        burn_outer+N
        main+N


wrong:
packed:

        burn_inner+N
        burn_middle+N
        burn_outer+N
        main+N


given:

        burn_inner+N
        burn_middle+N
        burn_outer+N
        main+N


