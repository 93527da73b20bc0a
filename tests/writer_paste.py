"""Paste the clipboard into a new Writer document and print what it then holds.

Run by the Python that LibreOffice's ``uno`` module belongs to, with a soffice listening:
``python3 tests/writer_paste.py PORT``. Prints JSON: for each paragraph its pieces, each
with its text and whether it is italic.
"""

import json
import sys
import time
from typing import Any

import uno  # type: ignore[import-not-found]

_PATIENCE = 60


def connected(port: str) -> Any:
    """Return the desktop of the office that listens at ``port``, once it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    address = f"uno:socket,host=localhost,port={port};urp;StarOffice.ComponentContext"
    for _ in range(_PATIENCE):
        try:
            context = resolver.resolve(address)
        except Exception:  # noqa: BLE001 - uno raises its own kind while nothing listens
            time.sleep(0.5)
        else:
            return context.ServiceManager
    raise SystemExit("no office answers")


def pasted(services: Any) -> list[list[dict[str, object]]]:
    desktop = services.createInstance("com.sun.star.frame.Desktop")
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, ())
    frame = document.getCurrentController().getFrame()
    frame.getContainerWindow().setFocus()
    dispatcher = services.createInstance("com.sun.star.frame.DispatchHelper")
    for _ in range(_PATIENCE):
        dispatcher.executeDispatch(frame, ".uno:Paste", "", 0, ())
        if document.Text.getString():
            break
        time.sleep(0.25)
    found = [pieces(one) for one in each(document.Text)]
    document.close(True)  # noqa: FBT003 - the interface has no names
    return [one for one in found if one]


def pieces(paragraph: Any) -> list[dict[str, object]]:
    return [
        {"text": one.getString(), "italic": one.CharPosture.value == "ITALIC"}
        for one in each(paragraph)
        if one.getString()
    ]


def each(holder: Any) -> list[Any]:
    found, rest = [], holder.createEnumeration()
    while rest.hasMoreElements():
        found.append(rest.nextElement())
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(pasted(connected(sys.argv[1]))))
