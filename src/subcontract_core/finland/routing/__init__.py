"""Documents of the law: payslips, invoices, allowances, what an employer gets and keeps."""
