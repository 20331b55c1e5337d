#!/usr/bin/python3
"""Fills the singular and plural of every %n message in muster_en.ts; all other English messages are their source."""
import re
import sys
import xml.etree.ElementTree as ElementTree

# Nouns whose singular is not just the word without its s, and verbs that follow the number.
WORDS = {
    "exports are": "export is", "jobs are": "job is", "columns are": "column is", "users are": "user is",
    "users have": "user has", "texts were": "text was", "lines were": "line was", "files exist": "file exists",
    "files cannot be converted and stay": "file cannot be converted and stays", "entries": "entry",
    "import files": "import file", "Add all %n found attributes": "Add the found attribute",
    "found attributes are": "found attribute is", "found attributes": "found attribute", "stopped exports": "stopped export", "need you": "needs you", "one job each": "one job", "for all %n users": "for the %n user",
    "first %n users": "first user", "most %2 users": "most %2 users",
}


def singular(text):
    for many, one in WORDS.items():
        if many in text:
            return text.replace(many, one)
    return re.sub(r"((?:%n|%Ln|%1)(?: other| more)? \w+?)s\b", r"\1", text)


path = sys.argv[1]
tree = ElementTree.parse(path)
for message in tree.iter("message"):
    if message.get("numerus") != "yes":
        continue
    source = message.find("source").text
    translation = message.find("translation")
    translation.attrib.pop("type", None)
    for form in list(translation):
        translation.remove(form)
    for text in (singular(source), source):
        ElementTree.SubElement(translation, "numerusform").text = text
    translation.text = "\n            "
ElementTree.indent(tree, "    ")
with open(path, "w", encoding="utf-8") as file:
    file.write('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n')
    file.write(ElementTree.tostring(tree.getroot(), encoding="unicode"))
    file.write("\n")
