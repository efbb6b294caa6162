"""Files."""

from formloom.kernel.forms.file_list import FileList


class Attachment(FileList):
    """Files of any type."""

    name = "attachment"
