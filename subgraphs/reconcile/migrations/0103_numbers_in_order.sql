-- Invoice 2 is told before invoice 10. What is compared or looked up is never ordered by this.
create collation tieout.as_counted (provider = icu, locale = 'und-u-kn-true');
