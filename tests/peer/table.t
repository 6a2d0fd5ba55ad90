The programs of programs.txt print the same under Debian's bpftrace, byte by byte but for blanks and empty lines; where they do not, the table says why.
--- cmd
cd "$TESTS/peer" && python3 table.py programs.txt
--- needs
root
cmd:bpftrace
cmd:python3
--- timeout
170
--- stdout
at least 200 programs
listed as different: 25
