ktrace lsp: an editor opens a script with a mistake, mends it, asks about names and for the layout; columns are UTF-16 units unless utf-8 is agreed on.
--- cmd
say() { printf 'Content-Length: %d\r\n\r\n%s' "$(printf %s "$1" | wc -c)" "$1"; }
open() { say '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///x/a%20b.bt","languageId":"ktrace","version":1,"text":"'"$1"'"}}}'; }
ask() { say '{"jsonrpc":"2.0","id":'"$1"',"method":"textDocument/'"$2"'","params":{"textDocument":{"uri":"file:///x/a%20b.bt"}'"$3"'}}'; }
at() { ask "$1" hover ',"position":{"line":'"$2"',"character":'"$3"'}'; }
{
	say '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}'
	say '{"jsonrpc":"2.0","method":"initialized","params":{}}'
	open 'begin { printf(\"𝛼ä %d\"); @a = \"é\"; @a = 1; }'
	say '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///x/a%20b.bt","version":2},"contentChanges":[{"text":"begin{@start[tid]=nsecs;\n@h=hist(@start[tid]);exit()}"}]}}'
	at 2 0 9
	at 3 1 4
	at 4 1 25
	at 5 1 1
	ask 6 formatting ',"options":{"tabSize":8,"insertSpaces":false}'
	ask 10 completion ',"position":{"line":1,"character":18}'
	say '{"jsonrpc":"2.0","id":7,"method":"workspace/symbol","params":{"query":""}}'
	say '{"jsonrpc"'
	say '{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///x/a%20b.bt"}}}'
	at 8 0 0
	say '{"jsonrpc":"2.0","id":9,"method":"shutdown"}'
	say '{"jsonrpc":"2.0","method":"exit"}'
} | "$KTRACE" lsp >out; echo "status $?"
sed -E 's/Content-Length: [0-9]+\r//; s/\r//' out | grep . | sed 's/}Content.*/}/' | jq -c .
say '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{"general":{"positionEncodings":["utf-16","utf-8"]}}}}' | "$KTRACE" lsp | tail -n 1 | jq -c .result.capabilities.positionEncoding
--- needs
cmd:jq
--- filter
s/"exit[(][)]: void.*"/"exit(): void ..."/
s/: hist_t.n.*"/: hist_t ..."/
--- stdout
status 0
{"jsonrpc":"2.0","id":1,"result":{"capabilities":{"positionEncoding":"utf-16","textDocumentSync":1,"hoverProvider":true,"documentFormattingProvider":true,"completionProvider":{"triggerCharacters":[".",":",">","@","$"]}},"serverInfo":{"name":"ktrace"}}}
{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///x/a%20b.bt","diagnostics":[{"range":{"start":{"line":0,"character":8},"end":{"line":0,"character":24}},"severity":1,"source":"ktrace","code":"format-arguments","message":"too few arguments: the format prints 1, 0 are given","relatedInformation":[]},{"range":{"start":{"line":0,"character":36},"end":{"line":0,"character":42}},"severity":1,"source":"ktrace","code":"map-type","message":"'@a' holds strings, cannot assign an integer","relatedInformation":[{"location":{"uri":"file:///x/a%20b.bt","range":{"start":{"line":0,"character":26},"end":{"line":0,"character":28}}},"message":"'@a' became a string here"}]}]}}
{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///x/a%20b.bt","diagnostics":[]}}
{"jsonrpc":"2.0","id":2,"result":{"contents":{"kind":"plaintext","value":"@start[uint32]: uint64\n"}}}
{"jsonrpc":"2.0","id":3,"result":{"contents":{"kind":"plaintext","value":"hist(@start[tid]): hist_t ..."}}}
{"jsonrpc":"2.0","id":4,"result":{"contents":{"kind":"plaintext","value":"exit(): void ..."}}}
{"jsonrpc":"2.0","id":5,"result":{"contents":{"kind":"plaintext","value":"@h: hist_t ..."}}}
{"jsonrpc":"2.0","id":6,"result":[{"range":{"start":{"line":0,"character":0},"end":{"line":2,"character":0}},"newText":"begin\n{\n\t@start[tid] = nsecs;\n\t@h = hist(@start[tid]);\n\texit()\n}\n"}]}
{"jsonrpc":"2.0","id":10,"result":[{"label":"tid","textEdit":{"range":{"start":{"line":1,"character":15},"end":{"line":1,"character":18}},"newText":"tid"}},{"label":"tid(","textEdit":{"range":{"start":{"line":1,"character":15},"end":{"line":1,"character":18}},"newText":"tid("}}]}
{"jsonrpc":"2.0","id":7,"error":{"code":-32601,"message":"there is no such method"}}
{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"the message is not valid JSON"}}
{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///x/a%20b.bt","diagnostics":[]}}
{"jsonrpc":"2.0","id":8,"error":{"code":-32602,"message":"the document is not open"}}
{"jsonrpc":"2.0","id":9,"result":null}
"utf-8"
