--fmt keeps a first line that names the interpreter as it is, also with blanks before it.
--- cmd
printf '\n #!/usr/bin/env ktrace -q /*t\nbegin { print(1) }\n' >a.bt
"$KTRACE" --fmt a.bt | tee b.bt
"$KTRACE" --fmt --check b.bt; echo "status $?"
--- stdout
#!/usr/bin/env ktrace -q /*t
begin { print(1) }
status 0
