What may stand behind mapped: and buildid:.
--- cmd
for point in mapped:libc.so.6 mapped::f mapped:libc.so.6: buildid:xyz:f buildid:abc:f mapped:a:b:c buildid:ab:cpp:f mapped:cpp:f; do
	echo "$point"
	"$KTRACE" --check -e "uprobe:$point { @ = count(); }" 2>&1 | grep -v '^ '
done
--- stdout
mapped:libc.so.6
stdin:1:1: error: cannot find the binary 'mapped': No such file or directory [probe-binary]
hint: give a path, a command in PATH, or a library such as libc or libssl.so.3
mapped::f
stdin:1:1: error: 'mapped' needs a name and a function [probe-syntax]
hint: uprobe:BINARY:[cpp:]FUNCTION[+OFFSET], uprobe:BINARY:ADDRESS, uprobe:BINARY@FILE:LINE[:COLUMN], uprobe:mapped:NAME:[cpp:]FUNCTION, uprobe:buildid:HEX:[cpp:]FUNCTION
mapped:libc.so.6:
stdin:1:1: error: 'mapped' needs a name and a function [probe-syntax]
hint: uprobe:BINARY:[cpp:]FUNCTION[+OFFSET], uprobe:BINARY:ADDRESS, uprobe:BINARY@FILE:LINE[:COLUMN], uprobe:mapped:NAME:[cpp:]FUNCTION, uprobe:buildid:HEX:[cpp:]FUNCTION
buildid:xyz:f
stdin:1:1: error: 'xyz' is not a build id [probe-syntax]
hint: 'file' and 'readelf -n' show it: up to 40 hex digits
buildid:abc:f
stdin:1:1: error: 'abc' is not a build id [probe-syntax]
hint: 'file' and 'readelf -n' show it: up to 40 hex digits
mapped:a:b:c
stdin:1:1: error: 'mapped' needs a name and a function [probe-syntax]
hint: uprobe:BINARY:[cpp:]FUNCTION[+OFFSET], uprobe:BINARY:ADDRESS, uprobe:BINARY@FILE:LINE[:COLUMN], uprobe:mapped:NAME:[cpp:]FUNCTION, uprobe:buildid:HEX:[cpp:]FUNCTION
buildid:ab:cpp:f
mapped:cpp:f
stdin:1:1: error: cannot find the binary 'mapped': No such file or directory [probe-binary]
hint: give a path, a command in PATH, or a library such as libc or libssl.so.3
