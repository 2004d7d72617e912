// PrimeFaces calls every pencil of a table "Edit Row" aloud. Here each is called by its title, which names the row.
(function (table) {
  const bind = table.bindEditEvents;
  table.bindEditEvents = function () {
    bind.call(this);
    this.tbody.find('.ui-row-editor > a').each(function () {
      this.setAttribute('aria-label', this.firstElementChild.title);
    });
  };
})(PrimeFaces.widget.DataTable.prototype);
