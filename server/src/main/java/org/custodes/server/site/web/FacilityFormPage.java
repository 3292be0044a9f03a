package org.custodes.server.site.web;

import org.custodes.server.frame.FormErrors;
import org.custodes.server.site.RegisterFacility;

/// The form for a facility.
record FacilityFormPage(RegisterFacility.Typed typed, FormErrors errors) {}
